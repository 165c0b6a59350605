/* Three strikes, the block and its opening: what several stations and one clock can do to one person's record.
 *
 * One file for both stores. README.md beside it says what is modelled, which Swift function each step stands for,
 * and what every switch does.
 *
 *   -DSQLITE | -DPOSTGRES   the store; SQLITE when neither is given
 *   -DKIOSKS=n              1 to 3
 *   -DCOUNTER               one counter beside them: compare and compared, report, early opening
 *   -DPEOPLE=n              1 or 2 participants
 *   -DCLOCK=n               0: only what time does; 1: and what befalls clocks; 2: and a supervisor who accepts one
 *   -DFINE                  PostgreSQL: row locks one by one instead of all at once
 *   -DCAMERAS=n             so many kiosks, from the first on, check faces
 *   -DBRIEF                 kiosks take no reports
 *   -DCHECKSONLY            kiosks do nothing but begin face checks, without a card number, and end none
 *   -DTICKS=n               so many steps of the clock at most
 *   -DFAULTS=n              so many cuts and lost replies at most
 *   -DPROGRESS              whoever asks is answered: a liveness property, with fairness
 *   -DTELL                  prints what happens, when it is followed; -DTRACE: the same with rarer cuts, for a walk
 *   -DMUTANT_...            breaks one decision; a counterexample has to be found
 */

#ifndef POSTGRES
#ifndef SQLITE
#define SQLITE
#endif
#endif
#ifndef KIOSKS
#define KIOSKS 2
#endif
#ifndef PEOPLE
#define PEOPLE 1
#endif
#ifndef CAMERAS
#ifdef CHECKSONLY
#define CAMERAS KIOSKS
#else
#define CAMERAS 0
#endif
#endif
#ifndef CLOCK
#define CLOCK 0
#endif

#ifdef COUNTER
#define STATIONS (KIOSKS + 1)
#define SLOTS (KIOSKS + 2)        /* the counter's second one is the errand "compared" */
#else
#define STATIONS KIOSKS
#define SLOTS KIOSKS
#endif
#define DESK KIOSKS               /* the counter's number */

/* Time is counted in ticks and kept relative to the host's clock: 0 is now. */
#define DAY 2                     /* ticks from the report to T */
#define LAPSE 1                   /* ticks from a reservation to its strike */
/* Long ago: earlier moments are all alike, as far as a clock can go back. */
#if CLOCK == 0
#define LOW (-1)
#define MARKLOW (-1)
#else
#define LOW (-3)
#define MARKLOW (-2)
#endif
#define FLOORED(x, low) ((x) < low -> low : (x))
#define SHIFT(x, by) x = FLOORED((x) - (by), LOW)
#define MAX0(x) ((x) > 0 -> (x) : 0)
#define MIN0(x) ((x) < 0 -> (x) : 0)

/* What an errand asks. */
#define LOOK 0                    /* the gates: how it stands */
#define RETYPE 1                  /* one try at the card number */
#define FACE 2                    /* reserves a face check */
#define SETTLE 3                  /* takes its verdict */
#define REPORT 4
#define COMPARE 5                 /* the officer reserves a check */
#define COMPARED 6                /* what he saw */
#define ASK 7                     /* for an early opening */
#define GRANT 8

/* What a receipt holds, what is answered, and what has become of an errand. */
#define NONE 0
#define PASSED 1
#define LEFT2 2                   /* a strike, two tries left */
#define LEFT1 3
#define BLOCKED 4                 /* the third strike */
#define CHECKING 5                /* this errand's own check is under way */
#define UNFINISHED 6
#define VOID 7
#define DONE 8                    /* reported, asked, granted */
/* Answered only: nothing was counted. */
#define REFUSED 9                 /* a block stands */
#define ELSEWHERE 10              /* another face check is under way */
#define OPEN 11                   /* nothing stands in the way */
#define ALREADY 12
#define NOTHING 13                /* not blocked, nothing asked */
#define FIRST 14                  /* the card number comes first */
#define BUSY 15
#define STARTED 16                /* the check begins now */

/* A verdict: of the device, of the officer, on a number. Chosen when it is used: until then nobody looks at it. */
#define MATCH 1
#define DIFFERENT 2
#define TROUBLE 3

/* ---- The store: what is on the disk ---- */

byte kpj[PEOPLE], face[PEOPLE];   /* strikes */
bit blk[PEOPLE], rep[PEOPLE];     /* blocked, reported */
short opens[PEOPLE];              /* T */
short since[PEOPLE];              /* the block's moment, as far as it lies ahead of the clock */
byte asked[PEOPLE];               /* early opening: 1 asked, 2 asked but before the block by the clock */
byte rsv[PEOPLE];                 /* the open reservation: 1 + its station */
bit own[PEOPLE];                  /* its errand is the one that its station still has */
short lapse[PEOPLE];              /* when it is a strike */
byte rcpt[SLOTS];                 /* the receipt of each station's errand */
short until[SLOTS];               /* what a receipt CHECKING says of its end */
bit pass[STATIONS];               /* this visit's proof of the card number */
bit doubt;                        /* a long gap that nothing confirms */
bit sure[PEOPLE];                 /* T was reached before it */
bit before[PEOPLE];               /* reported before it */
bit rsvbefore[PEOPLE];
#ifdef MUTANT_NOT_DURABLE
byte lastkpj;                     /* what is on the disk when the last commit is not */
bit lastblk;
#endif
bit wrongly;                      /* the gap is none: the clock was ahead. Nobody knows */

/* The last time that was written. */
#ifdef SQLITE
short mark;
#else
#define BRANCHES 2
#define BRANCH(k) ((k) % 2)
short markp[PEOPLE];              /* in the participant's row */
short markc[BRANCHES];            /* in the end of the branch's chain */
#endif

/* Locks by their order: participants, brakes of stations, ends of chains. */
#ifdef SQLITE
#define LOCKS 1
#else
#define LOCKS (PEOPLE + STATIONS + BRANCHES)
#endif
byte lock[LOCKS];
#define ORPHAN 9                  /* owner of locks whose client has gone */

/* ---- What a station has in hand ---- */

byte kind[SLOTS];
byte verdict[SLOTS];
byte reply[SLOTS];
bit reading[SLOTS];               /* it has read the clock */
short now[SLOTS];                 /* what it read */
byte more[STATIONS];              /* PostgreSQL: the station whose rows it needs beside its own, plus 1 */
#if PEOPLE > 1
byte who[SLOTS];
#define WHO(k) who[k]
#define SAMEPERSON(e) (i == who[e])
#define STAYS(e) i = who[e]
#else
#define WHO(k) 0
#define SAMEPERSON(e) true
#define STAYS(e) skip
#endif
#ifdef POSTGRES
byte flight, flightkind;          /* a COMMIT that was sent and of which its client heard nothing: 1 + slot */
short flighttime;
#endif
#ifdef TRACE
/* Time and cuts are rarer than chance alone would have them. */
#define FAIL (draws % 6 == 0)
#define FAILS skip
#else
#ifdef FAULTS
byte faults = FAULTS;
#define FAIL (faults > 0)
#define FAILS faults--
#else
#define FAIL true
#define FAILS skip
#endif
#endif

/* ---- What nobody in the program knows: the truth by which it is judged ---- */

byte fate[SLOTS];                 /* what the disk has of the errand */
byte counted[SLOTS];              /* how often it counted */
bit known[SLOTS];                 /* its guess is among the guesses */
byte guesses[PEOPLE];             /* card numbers that were looked at, in a row */
byte looks[PEOPLE];               /* faces that were looked at, in a row */
bit lostblock[PEOPLE];            /* a block was set and has not opened */
bit toldopen[PEOPLE];             /* somebody heard that it has opened */
bit wanted[PEOPLE];               /* an early opening was asked for this block */
short wait[PEOPLE];               /* true time to T */
short behind;                     /* how far the store's host is behind the true time */
#ifdef PROGRESS
bit waiting;                      /* kiosk 1 has asked and heard nothing */
#endif

/* ---- Traces ---- */

mtype = { before_commit, after_commit, in_check, in_flight };

#ifdef TRACE
byte lazy, draws;
#define drawn() draws++
#else
#define drawn() skip
#endif
#ifdef TELL
inline station(me) {
  if
  :: me < KIOSKS -> printf("@ kiosk%d ", me + 1)
  :: else -> printf("@ counter ")
  fi
}
inline word(w) {
  if
  :: w == PASSED -> printf("right")
  :: w == LEFT2 -> printf("wrong left=2")
  :: w == LEFT1 -> printf("wrong left=1")
  :: w == BLOCKED -> printf("now-blocked")
  :: w == CHECKING -> printf("checking")
  :: w == UNFINISHED -> printf("unfinished")
  :: w == VOID -> printf("void")
  :: w == DONE -> printf("done")
  :: w == REFUSED -> printf("blocked")
  :: w == ELSEWHERE -> printf("other-check")
  :: w == OPEN -> printf("open")
  :: w == ALREADY -> printf("already")
  :: w == NOTHING -> printf("not-blocked")
  :: w == FIRST -> printf("number-first")
  :: w == BUSY -> printf("disturbed")
  :: w == STARTED -> printf("begun")
  :: else -> printf("nothing")
  fi
}
inline deed(me, kd) {
  station(me);
  if
  :: rcpt[me] != NONE && kd != SETTLE -> printf("again")
  :: rcpt[me] == NONE && kd == LOOK -> printf("look")
  :: rcpt[me] == NONE && kd == RETYPE ->
    if
    :: verdict[me] == MATCH -> printf("retype right")
    :: else -> printf("retype wrong")
    fi
  :: rcpt[me] == NONE && kd == FACE -> printf("face")
  :: kd == SETTLE || (rcpt[me] == NONE && kd == COMPARED) ->
    if
    :: kd == SETTLE -> printf("settle ")
    :: else -> printf("compared ")
    fi;
    if
    :: verdict[me] == MATCH -> printf("match")
    :: verdict[me] == DIFFERENT -> printf("different")
    :: else -> printf("void")
    fi
  :: rcpt[me] == NONE && kd == REPORT -> printf("report")
  :: rcpt[me] == NONE && kd == COMPARE -> printf("compare")
  :: rcpt[me] == NONE && kd == ASK -> printf("ask")
  :: rcpt[me] == NONE && kd == GRANT -> printf("grant")
  fi;
  if
  :: PEOPLE > 1 -> printf(" person=%d", WHO(me) + 1)
  :: else
  fi;
  if
  :: rcpt[me] == NONE && kd == COMPARED -> printf(" attempt=#%d", DESK)
  :: else
  fi;
  printf(" errand=#%d\n", me)
}
inline facts(me) {
  printf("@ expect kpj=%d face=%d block=%d report=%d check=%d", kpj[WHO(me)], face[WHO(me)], blk[WHO(me)],
    rep[WHO(me)], (rsv[WHO(me)] > 0 -> 1 : 0));
  if
  :: PEOPLE > 1 -> printf(" person=%d", WHO(me) + 1)
  :: else
  fi;
  printf("\n")
}
inline expectation(me) {
  printf("@ answer "); word(reply[me]); printf("\n");
  if
  :: kind[me] == LOOK              /* it stores nothing */
  :: else -> facts(me)
  fi
}
inline cut(k, where) { station(k); printf("cut %e errand=#%d\n", where, k) }
inline left(k) { station(k); printf("leaves\n") }
inline handed() { printf("@ counter takes-over\n") }
inline told(k) { station(k); printf("told "); word(reply[k]); printf(" errand=#%d\n", k) }
inline numbered(k) { printf("@ new #%d\n", k) }
#else
#define deed(k, kd) skip
#define expectation(k) skip
#define cut(k, where) skip
#define left(k) skip
#define handed() skip
#define told(k) skip
#define numbered(k) skip
#endif

/* ---- The pure rules: Sources/Rules/Lockout ---- */

#ifdef MUTANT_STRICT
#define REACHED(p, t) (doubt -> sure[p] : opens[p] < (t))
#else
#define REACHED(p, t) (doubt -> sure[p] : opens[p] <= (t))
#endif

inline block(p, t) {
  blk[p] = 1;
  rep[p] = 0;
  since[p] = MAX0(t);
  lostblock[p] = 1;
  toldopen[p] = 0;
  wanted[p] = 0
}

inline strikekpj(p, t) {
  assert(!lostblock[p]);           /* S4: nothing is looked at while a block stands */
  kpj[p]++;
  if
  :: kpj[p] >= 3 -> block(p, t)
  :: else
  fi
}

inline strikeface(p, t) {
  face[p]++;
  if
  :: face[p] >= 3 -> block(p, t)
  :: else
  fi
}

inline opened(p) {
  blk[p] = 0;
  rep[p] = 0;
  opens[p] = 0;
  since[p] = 0;
  asked[p] = 0;
  kpj[p] = 0;
  face[p] = 0;
  sure[p] = 0;
  before[p] = 0;
  guesses[p] = 0;
  looks[p] = 0;
  lostblock[p] = 0;
  toldopen[p] = 0;
  wanted[p] = 0;
  wait[p] = 0
}

/* Its own errand has counted once. */
inline count(it) {
  counted[it]++;
  assert(counted[it] <= 1)          /* S11: the same errand never counts twice */
}

inline freed(p) {
  rsv[p] = 0;
  own[p] = 0;
  lapse[p] = 0;
  rsvbefore[p] = 0
}

/* Access.caughtUp: what time alone has done. */
inline catchup(p, t) {
  if
  :: rsv[p] > 0 && lapse[p] <= (t) ->
    if
    :: own[p] -> count(rsv[p] - 1); fate[rsv[p] - 1] = UNFINISHED
    :: else
    fi;
    freed(p);
    if
    :: !blk[p] -> strikeface(p, t)
    :: else
    fi
  :: else
  fi;
  if
  :: blk[p] && rep[p] && REACHED(p, t) ->
    assert(wait[p] - MIN0(t) <= 0);   /* B2: not before T */
    opened(p)
  :: else
  fi
}

/* A block that stands is told: then T has not come, and nobody has heard that it has. */
inline stands(p, t) {
  assert(!toldopen[p]);            /* nothing confirmed is undone */
  assert(!rep[p] || doubt || wait[p] - MIN0(t) > -behind)   /* B2: from T on it is open */
}

/* ---- One transaction: Desk.once and what it runs. Everything here becomes true at once, with the commit ---- */

inline late(me, p) {
  if
  :: blk[p] -> reply[me] = BLOCKED
  :: else -> reply[me] = UNFINISHED
  fi;
  rcpt[me] = reply[me];
  until[me] = 0;
  if
  :: fate[me] == NONE -> fate[me] = UNFINISHED
  :: else
  fi
}

/* Desk.settle: attempt e's verdict, told by the errand of slot k. */
inline settle(me, it, p, t) {
  if
#ifdef MUTANT_SETTLE_BLIND
  :: true ->
#endif
#ifdef MUTANT_NO_RESERVE
  :: !blk[p] ->
#endif
#if !defined(MUTANT_SETTLE_BLIND) && !defined(MUTANT_NO_RESERVE)
  :: rsv[p] == it + 1 && own[p] && !blk[p] ->
#endif
    if
    :: verdict[me] != TROUBLE -> count(it)
    :: else
    fi;
    freed(p);
    assert(!lostblock[p]);         /* S4: no verdict counts while a block stands */
    if
    :: verdict[me] == MATCH ->
      face[p] = 0;
      looks[p] = 0;
      reply[me] = PASSED
    :: verdict[me] == DIFFERENT ->
      strikeface(p, t);
      reply[me] = (face[p] == 1 -> LEFT2 : (face[p] == 2 -> LEFT1 : BLOCKED))
    :: else ->
      looks[p]--;                  /* no face was judged */
      reply[me] = VOID
    fi;
    rcpt[me] = reply[me];
    until[me] = 0;
    fate[me] = reply[me];
    fate[it] = reply[me]
#ifndef MUTANT_SETTLE_BLIND
  :: else -> late(me, p)
#endif
  fi
}

/* Desk.face: what a check that was begun has come to. */
inline again(me, p, t) {
  if
  :: rcpt[me] == CHECKING ->
    if
    /* As it should be: a check that another errand has settled is told as it was settled. */
    :: kind[me] == COMPARE && fate[me] != CHECKING && fate[me] != UNFINISHED -> reply[me] = fate[me]
    :: else ->
      if
      :: until[me] > (t) -> reply[me] = CHECKING
      :: else -> reply[me] = (blk[p] -> BLOCKED : UNFINISHED)
      fi
    fi
  :: rcpt[me] == BLOCKED -> reply[me] = (blk[p] -> BLOCKED : (rsv[p] > 0 -> ELSEWHERE : OPEN))
  :: rcpt[me] == DONE && kind[me] == REPORT ->
    if
    :: blk[p] ->
      reply[me] = (rep[p] -> DONE : REFUSED)
    :: else -> reply[me] = NOTHING
    fi
  :: else -> reply[me] = rcpt[me]
  fi
}

/* What stands before a try: blocked, or a check under way. */
inline obstacle(me, p, t) {
  if
  :: blk[p] -> stands(p, t); reply[me] = REFUSED
#ifndef MUTANT_TWO_CHECKS
  :: !blk[p] && rsv[p] > 0 -> reply[me] = ELSEWHERE
#endif
  :: else -> reply[me] = NONE
  fi
}

#ifdef CHECKSONLY
#define GIVEN true
#else
#define GIVEN false
#endif

inline reserve(me, p, t) {
  obstacle(me, p, t);
  if
  :: reply[me] == NONE && !pass[me] && !GIVEN -> reply[me] = FIRST
  :: reply[me] == NONE && (pass[me] || GIVEN) ->
    assert(rsv[p] == 0 && !lostblock[p]);   /* S5: one open check of a participant */
    rsv[p] = me + 1;
    own[p] = 1;
    rsvbefore[p] = 0;
    lapse[p] = (t) + LAPSE;
    until[me] = lapse[p];
    rcpt[me] = CHECKING;
    fate[me] = CHECKING;
    reply[me] = STARTED;
    if
    :: kind[me] == COMPARE -> looks[p]++; assert(looks[p] <= 3)    /* the officer has the person before him */
    :: else
    fi
  :: else
  fi
}

#if CAMERAS > 0 || defined(COUNTER)
#define PROVEN(k) if :: k < CAMERAS || k == 0 || k == DESK -> pass[k] = 1 :: else fi
#else
#define PROVEN(k) skip
#endif

inline retype(me, p, t, strikes) {
  obstacle(me, p, t);
  if
  :: reply[me] != NONE
  :: else ->
    assert(!lostblock[p]);         /* S4 */
    count(me);
#ifndef MUTANT_ANSWER_FIRST
    assert(!known[me]);            /* S11: what was typed once is looked at once */
#endif
    if
    :: !known[me] -> known[me] = 1; guesses[p]++; assert(guesses[p] <= 3)   /* S1, S5 */
    :: else
    fi;
    if
    :: verdict[me] == MATCH ->
      kpj[p] = 0;
      guesses[p] = 0;
      PROVEN(me);
      reply[me] = PASSED
    :: else ->
      kpj[p] = strikes;
      strikekpj(p, t);
      reply[me] = (kpj[p] == 1 -> LEFT2 : (kpj[p] == 2 -> LEFT1 : BLOCKED))
    fi;
    rcpt[me] = reply[me];
    fate[me] = reply[me]
  fi
}

inline report(me, p, t) {
  if
  :: !blk[p] && rsv[p] > 0 -> reply[me] = ELSEWHERE
  :: !blk[p] && rsv[p] == 0 -> reply[me] = NOTHING
  :: blk[p] && rep[p] ->           /* B2: T does not move */
    stands(p, t);
#ifdef MUTANT_SECOND_REPORT
    opens[p] = (t) + DAY;
#endif
    reply[me] = ALREADY
  :: else ->
    rep[p] = 1;
    opens[p] = (t) + DAY;
    before[p] = 0;
    sure[p] = 0;
    wait[p] = opens[p] - behind;
    rcpt[me] = DONE;
    fate[me] = DONE;
    reply[me] = DONE
  fi
}

/* The store's time goes on: never back. */
inline stamp(me, p, t) {
#ifdef SQLITE
#ifndef MUTANT_NO_LOCK
  assert((t) >= mark);             /* C2, MB3: times never go back */
#endif
  mark = t
#else
#ifndef MUTANT_CHAIN_TIME
  assert((t) >= markp[p]);
#endif
  assert((t) >= markc[BRANCH(me)]);
  markp[p] = t;
  markc[BRANCH(me)] = t
#endif
}

inline transaction(me, kd, t, receipt, strikes) {
  reply[me] = NONE;
  if
  :: kd == SETTLE ->
    catchup(WHO(me), t);
    settle(me, me, WHO(me), t)
  :: kd == LOOK ->
    if
    :: blk[WHO(me)] && rep[WHO(me)] && REACHED(WHO(me), t) -> reply[me] = OPEN; toldopen[WHO(me)] = 1
    :: else ->
      if
      :: blk[WHO(me)] -> stands(WHO(me), t); reply[me] = REFUSED
      :: else -> reply[me] = (rsv[WHO(me)] > 0 && lapse[WHO(me)] > (t) -> ELSEWHERE : OPEN)
      fi
    fi
  :: else ->
    catchup(WHO(me), t);
    if
    :: receipt != NONE -> again(me, WHO(me), t)
    :: else ->
      if
      :: kd == RETYPE -> retype(me, WHO(me), t, strikes)
      :: kd == FACE || kd == COMPARE -> reserve(me, WHO(me), t)
      :: kd == REPORT -> report(me, WHO(me), t)
#ifdef COUNTER
      :: kd == COMPARED -> settle(me, DESK, WHO(me), t)
      :: kd == ASK ->
        if
        :: !blk[WHO(me)] -> reply[me] = NOTHING
        :: blk[WHO(me)] && asked[WHO(me)] == 1 -> reply[me] = ALREADY
        :: else ->
          asked[WHO(me)] = (since[WHO(me)] <= MAX0(t) -> 1 : 2);
          wanted[WHO(me)] = 1;
          rcpt[me] = DONE;
          fate[me] = DONE;
          reply[me] = DONE
        fi
      :: kd == GRANT ->
        if
        :: !blk[WHO(me)] -> reply[me] = NOTHING
        :: blk[WHO(me)] && asked[WHO(me)] != 1 ->
          assert(!wanted[WHO(me)]); /* B5: what was asked for is there to be granted */
          reply[me] = NONE
        :: else ->
          opened(WHO(me));
          rcpt[me] = DONE;
          fate[me] = DONE;
          reply[me] = DONE
        fi
#endif
      fi
    fi
  fi;
#ifdef MUTANT_LOOK_UNMARKED
  if
  :: kd != LOOK -> stamp(me, WHO(me), t)
  :: else
  fi
#else
  stamp(me, WHO(me), t)
#endif
}

/* What is told is what the disk has. */
inline tell(me) {
  told(me);
#ifdef MUTANT_ANSWER_FIRST
  if
  :: (reply[me] == LEFT2 || reply[me] == LEFT1 || reply[me] == BLOCKED) && !known[me] ->
    known[me] = 1; guesses[WHO(me)]++; assert(guesses[WHO(me)] <= 3)
  :: else
  fi
#else
  assert(!(reply[me] == PASSED || reply[me] == LEFT2 || reply[me] == LEFT1 || reply[me] == VOID)
    || fate[me] == reply[me]);
  assert(reply[me] != BLOCKED || fate[me] == BLOCKED || fate[me] == UNFINISHED);
  assert(reply[me] != UNFINISHED || fate[me] == UNFINISHED);
  assert(reply[me] != DONE || fate[me] == DONE)
#endif
}

/* ---- Locks ---- */

#ifdef SQLITE
#define NEEDS(k, i) true
#else
/* In MB3's order. A report at a kiosk does not say whom it is about: what it did until it had found out is undone, and it
   begins anew with his lock. */
#define NEEDS(k, i) \
  (((i) < PEOPLE && (i) == WHO(k)) \
    || ((i) >= PEOPLE && (i) < PEOPLE + STATIONS && ((i) - PEOPLE == PLACE(k) || (i) - PEOPLE + 1 == more[PLACE(k)])) \
    || ((i) >= PEOPLE + STATIONS && ((i) - PEOPLE - STATIONS == BRANCH(PLACE(k)) \
      || (more[PLACE(k)] > 0 && (i) - PEOPLE - STATIONS == BRANCH(more[PLACE(k)] - 1)))))
#endif
#define PLACE(k) ((k) < STATIONS -> (k) : DESK)

inline release(owner) {
  i = 0;
  do
  :: i < LOCKS ->
    if
    :: lock[i] == owner -> lock[i] = 0
    :: else
    fi;
    i++
  :: else -> break
  od;
  i = 0
}

#ifdef SQLITE
#define FREE(k) (lock[0] == 0)
#else
#define F(k, n) (!(n < LOCKS && NEEDS(k, n)) || lock[(n < LOCKS -> n : 0)] == 0)
#define FREE(k) (F(k, 0) && F(k, 1) && F(k, 2) && F(k, 3) && F(k, 4) && F(k, 5) && F(k, 6) && F(k, 7))
#endif

#ifdef MUTANT_WRONG_ORDER
#define ORDER(k, n) (k == 0 -> LOCKS - 1 - (n) : (n))
#else
#define ORDER(k, n) (n)
#endif

inline take(me, it) {
  i = 0;
  do
  :: i < LOCKS ->
    if
    :: NEEDS(it, i) -> lock[i] = me + 1
    :: else
    fi;
    i++
  :: else -> break
  od;
  i = 0
}

#ifdef SQLITE
#define STORETIME(k) MAX0(mark)
#else
#ifdef MUTANT_CHAIN_TIME
#define STORETIME(k) MAX0(markc[BRANCH(k)])
#else
#define STORETIME(k) (MAX0(markp[WHO(k)]) > MAX0(markc[BRANCH(k)]) -> MAX0(markp[WHO(k)]) : MAX0(markc[BRANCH(k)]))
#endif
#endif

inline readclock(me) {
  now[me] = STORETIME(me);
  reading[me] = 1
}

inline ended(me) {
  reading[me] = 0;
  now[me] = 0
}

/* Whoever waits for a row is woken in turn: with two stations, the other one first. */
#if defined(PROGRESS) && defined(POSTGRES)
bit queued[STATIONS];
byte latest;
#define TURN(k) (latest != k || !queued[1 - k])
#define QUEUE(k) queued[k] = 1
#define DEQUEUE(k) queued[k] = 0; latest = k
#else
#define TURN(k) true
#define QUEUE(k) skip
#define DEQUEUE(k) skip
#endif

/* ---- Stations ---- */

/* A check that was begun elsewhere has lapsed: its strike falls there. */
#define OTHERS(e, k) \
  (kind[e] != LOOK && rsv[WHO(e)] > 0 && lapse[WHO(e)] <= now[e] && rsv[WHO(e)] != k + 1)

#define JUDGED(kd) ((kd) == RETYPE || (kd) == SETTLE || (kd) == COMPARED)
#define JUDGES(e) JUDGED(kind[e])

#ifdef TRACE
/* Not what the program answers otherwise: README.md, "What was found". */
#define ASKSAGAIN(e) (!(kind[e] == COMPARE && fate[e] != CHECKING) && !(kind[e] == REPORT && blk[0] && !rep[0]))
#else
#define ASKSAGAIN(e) true
#endif
#ifdef TRACE
/* Seldom where it leads nowhere. */
#define OFTEN(sense, seldom) ((sense) || draws % seldom == 0)
#else
#define OFTEN(sense, seldom) true
#endif

/* Kiosk 1 and the counter repeat what was answered, too; all repeat what was cut off. */
#define KEEPS(k) (k == 0 || k >= KIOSKS)


inline cleared(it) {
  if
  :: rsv[WHO(it)] == it + 1 && own[WHO(it)] -> own[WHO(it)] = 0      /* nobody will settle it any more */
  :: else
  fi;
  kind[it] = LOOK;
  verdict[it] = 0;
  reply[it] = NONE;
  rcpt[it] = NONE;
  until[it] = 0;
  fate[it] = NONE;
  counted[it] = 0;
  known[it] = 0
}

/* A request with a new id. */
inline errand(it, kd) {
  cleared(it);
  numbered(it);
  kind[it] = kd
}

#ifdef POSTGRES
#define NOFLIGHT(e) (flight != e + 1)
#else
#define NOFLIGHT(e) true
#endif
#ifdef MUTANT_NO_RECEIPT
#define RECEIPT(e) NONE
#else
#ifdef MUTANT_RECEIPT_FIRST
#define RECEIPT(e) seen
#else
#define RECEIPT(e) rcpt[e]
#endif
#endif
#ifdef MUTANT_NO_LOCK
#define STRIKES(e) old
#else
#define STRIKES(e) kpj[WHO(e)]
#endif

proctype Station(byte k) {
  byte e = k;                      /* the slot of its errand */
  byte i, n, l;
  byte seen, old;

idle:
  atomic {
    e = k;
#if PEOPLE > 1
    if
    :: true -> i = 0
    :: true -> i = 1
    fi;
#endif
    if
    :: k < KIOSKS ->
      if
#if CLOCK > 0
      :: OFTEN(blk[WHO(e)], 4) -> errand(e, LOOK)
#endif
#ifndef CHECKSONLY
      :: true -> errand(e, RETYPE)
#endif
#if !defined(BRIEF) && !defined(CHECKSONLY)
      :: OFTEN(blk[WHO(e)], 7) -> errand(e, REPORT)
#endif
#if CAMERAS > 0
      :: k < CAMERAS && ((pass[k] && SAMEPERSON(e)) || GIVEN) -> errand(e, FACE)
#ifdef TRACE
      :: k < CAMERAS && pass[k] && SAMEPERSON(e) -> errand(e, FACE)
      :: k < CAMERAS && pass[k] && SAMEPERSON(e) -> errand(e, FACE)
#endif
#endif
      :: rcpt[e] != NONE && ASKSAGAIN(e) -> STAYS(e)          /* the same once more */
      fi
#ifdef COUNTER
    :: k == DESK ->
      if
      :: OFTEN(blk[0], 7) -> errand(e, REPORT)
      :: OFTEN(blk[0], 5) -> errand(e, ASK)
      :: OFTEN(blk[0] && asked[0] > 0, 3) -> errand(e, GRANT)
      :: kind[e] == COMPARE && fate[e] == CHECKING ->
        e = DESK + 1;
        errand(e, COMPARED)
      :: (pass[0] || pass[k]) && OFTEN(fate[e] != CHECKING, 9) ->        /* handed over by a kiosk, once */
        if
        :: !pass[k] -> pass[0] = 0; pass[k] = 1; handed()
        :: else
        fi;
        errand(e, COMPARE)
      :: rcpt[e] != NONE && ASKSAGAIN(e)
      :: rcpt[DESK + 1] != NONE -> e = DESK + 1
      fi
#endif
    fi;
#if PEOPLE > 1
    if
    :: who[e] != i -> pass[k] = 0  /* a visit is one person's */
    :: else
    fi;
    who[e] = i;
    i = 0;
#endif
#ifdef PROGRESS
    if
    :: k == 0 -> waiting = 1
    :: else
    fi
#endif
  }

request:
  atomic {
    drawn();
    QUEUE(k);
    reply[e] = NONE;
    more[k] = 0;
    n = 0;
    i = 0;
#ifdef MUTANT_NO_RESERVE
    if
    :: kind[e] == FACE && rcpt[e] == NONE -> goto device
    :: else
    fi;
#endif
#ifdef MUTANT_RECEIPT_FIRST
    seen = rcpt[e];
#endif
#ifdef MUTANT_NO_LOCK
    old = kpj[WHO(e)];
#endif
#if defined(MUTANT_CLOCK_FIRST) || defined(MUTANT_NO_LOCK)
    readclock(e);
#endif
    skip
  }

locks:
#ifdef MUTANT_NO_LOCK
  skip;
#else
#ifdef FINE
  do
  :: atomic {
      n < LOCKS ->
      l = ORDER(k, n);
      if
      :: NEEDS(e, l) && lock[l] != k + 1 -> lock[l] == 0 -> lock[l] = k + 1
      :: else
      fi;
      n++;
      do
      :: n < LOCKS && !NEEDS(e, ORDER(k, n)) -> n++
      :: else -> break
      od
    }
  :: atomic { n >= LOCKS -> n = 0; l = 0; break }
  od;
  atomic {
#else
  atomic {
    if
    :: FREE(e) && TURN(k) -> take(k, e)
#ifdef SQLITE
    :: !FREE(e) -> reply[e] = BUSY; goto answered    /* its patience has ended: nothing was done */
#endif
    fi;
#endif
    DEQUEUE(k);
#ifndef MUTANT_CLOCK_FIRST
    readclock(e);
#endif
    skip
  }
#endif

#ifdef MUTANT_ANSWER_FIRST
  atomic {
    if
    :: kind[e] == RETYPE && rcpt[e] == NONE && !blk[WHO(e)] && rsv[WHO(e)] == 0 ->
      reply[e] = (kpj[WHO(e)] == 0 -> LEFT2 : (kpj[WHO(e)] == 1 -> LEFT1 : BLOCKED));
      verdict[e] = DIFFERENT;
      tell(e)
    :: else
    fi
  }
#endif

held:
  if
  :: atomic {
      true ->
#ifdef POSTGRES
      if
      :: more[k] == 0 && OTHERS(e, k) ->
        more[k] = rsv[WHO(e)];     /* begun elsewhere: that station's rows, too */
        ended(e);
#ifndef MUTANT_LOCK_IN_PLACE
        release(k + 1);
#endif
        goto locks
      :: else
      fi;
#endif
      if
      :: verdict[e] == 0 && JUDGES(e) -> verdict[e] = MATCH
      :: verdict[e] == 0 && JUDGES(e) -> verdict[e] = DIFFERENT
      :: verdict[e] == 0 && JUDGES(e) && kind[e] != RETYPE -> verdict[e] = TROUBLE
#ifdef TRACE
      :: verdict[e] == 0 && JUDGES(e) && (CAMERAS == 0 || kind[e] != RETYPE) -> verdict[e] = DIFFERENT
#endif
      :: else
      fi;
      d_step {
#ifdef MUTANT_NOT_DURABLE
        lastkpj = kpj[WHO(e)];
        lastblk = blk[WHO(e)];
#endif
        deed(e, kind[e]);
        transaction(e, kind[e], now[e], RECEIPT(e), STRIKES(e));
        expectation(e);
        ended(e);
        verdict[e] = 0;
        more[k] = 0;
        release(k + 1)
      };
      if
      :: rcpt[e] == NONE -> goto answered      /* nothing was counted: no answer to lose */
      :: else
      fi
    }
  :: atomic {
      FAIL ->                      /* killed, or given back by the server: nothing was written */
      FAILS;
      d_step { cut(e, before_commit); ended(e); more[k] = 0; release(k + 1) };
      goto severed
    }
#ifdef POSTGRES
  :: atomic {
      FAIL && flight == 0 && (more[k] > 0 || !OTHERS(e, k)) ->
      FAILS;
      flight = e + 1;
      flightkind = kind[e];
      flighttime = now[e];
      i = 0;
      do
      :: i < LOCKS ->
        if
        :: lock[i] == k + 1 -> lock[i] = ORPHAN
        :: else
        fi;
        i++
      :: else -> break
      od;
      i = 0;
      reading[e] = 0;
      now[e] = 0;
      cut(e, in_flight);
      goto severed
    }
#endif
  fi;

committed:
  if
  :: atomic { FAIL -> FAILS; d_step { cut(e, after_commit) }; goto severed }
  :: atomic {
      true ->
      if
      :: kind[e] == SETTLE -> kind[e] = FACE
      :: else
      fi;
      if
      :: reply[e] == STARTED && kind[e] == FACE -> goto device
      :: else -> d_step { tell(e) }
      fi
    }
  fi;

answered:
  atomic {
    if
    :: kind[e] == SETTLE -> kind[e] = FACE
    :: else
    fi;
    reply[e] = NONE;
#ifdef PROGRESS
    if
    :: k == 0 -> waiting = 0
    :: else
    fi;
#endif
    if
    :: rcpt[e] == NONE || !KEEPS(k) -> cleared(e)
    :: else
    fi;
    goto idle
  }

device:
#ifdef CHECKSONLY
  atomic { cleared(e); cut(e, in_check); left(k); goto idle };
#endif
  if
  :: atomic { FAIL -> FAILS; d_step { cut(e, in_check) }; goto severed }
  :: atomic {
      true ->
      reply[e] = NONE;
      if
#ifdef MUTANT_NO_RESERVE
      :: true -> looks[WHO(e)]++; assert(looks[WHO(e)] <= 3)
#else
      :: rsv[WHO(e)] == e + 1 && own[WHO(e)] -> looks[WHO(e)]++; assert(looks[WHO(e)] <= 3)      /* S5 */
      :: else                      /* too late already: it will not be heard */
#endif
      fi;
      kind[e] = SETTLE
    }
  fi;
  if
  :: atomic { FAIL -> FAILS; d_step { cut(e, in_check) }; kind[e] = FACE; goto severed }
  :: atomic { true -> more[k] = 0; n = 0; i = 0 }
  fi;
  goto locks;

severed:
  atomic {
    reply[e] = NONE;
    verdict[e] = 0;
    if
    :: kind[e] == SETTLE -> kind[e] = FACE
    :: else
    fi;
#ifdef MUTANT_NEW_ID
    if
    :: kind[e] == RETYPE -> n = known[e]; cleared(e); kind[e] = RETYPE; known[e] = n; n = 0
    :: else
    fi;
#endif
    if
    :: true -> goto request        /* the same errand once more */
#ifndef PROGRESS
    :: NOFLIGHT(e) ->              /* given up: the visit is over */
      cleared(e);
      pass[k] = 0;
      left(k);
#ifdef MUTANT_PER_VISIT
      kpj[WHO(e)] = (blk[WHO(e)] -> kpj[WHO(e)] : 0);
#endif
      goto idle
#endif
    fi
  }
}

#ifdef POSTGRES
/* What was sent and not answered is committed or given back; the server needs no client for it. */
active proctype Server() {
  byte i;
end:
  do
  :: atomic {
      flight > 0 ->
      if
      :: JUDGED(flightkind) -> verdict[flight - 1] = MATCH
      :: JUDGED(flightkind) -> verdict[flight - 1] = DIFFERENT
      :: JUDGED(flightkind) && flightkind != RETYPE -> verdict[flight - 1] = TROUBLE
      :: else
      fi;
      if
      :: d_step {
          deed(flight - 1, flightkind);
          transaction(flight - 1, flightkind, flighttime, rcpt[flight - 1], kpj[WHO(flight - 1)]);
          expectation(flight - 1)
        }
      :: true -> d_step { cut(flight - 1, before_commit) }
      fi;
      d_step {
        reply[flight - 1] = NONE;
        verdict[flight - 1] = 0;
        flight = 0;
        flightkind = 0;
        flighttime = 0;
        release(ORPHAN)
      }
    }
  od
}
#endif

/* ---- The clock ---- */

/* The host's clock goes on by so much, the true time not. What is kept is relative to it. */
inline shifted(by) {
  i = 0;
  do
  :: i < PEOPLE ->
    if
    :: rep[i] -> SHIFT(opens[i], by)
    :: else
    fi;
    if
    :: rsv[i] > 0 -> SHIFT(lapse[i], by)
    :: else
    fi;
    since[i] = MAX0(since[i] - (by));
#ifdef POSTGRES
    markp[i] = FLOORED(markp[i] - (by), MARKLOW);
#endif
    i++
  :: else -> break
  od;
#ifdef SQLITE
  mark = FLOORED(mark - (by), MARKLOW);
#else
  i = 0;
  do
  :: i < BRANCHES -> markc[i] = FLOORED(markc[i] - (by), MARKLOW); i++
  :: else -> break
  od;
  if
  :: flight > 0 -> SHIFT(flighttime, by)
  :: else
  fi;
#endif
  i = 0;
  do
  :: i < SLOTS ->
    if
    :: rcpt[i] == CHECKING -> SHIFT(until[i], by)
    :: else
    fi;
    if
    :: reading[i] -> SHIFT(now[i], by)
    :: else
    fi;
    i++
  :: else -> break
  od;
  i = 0
}

inline passed(by) {
  i = 0;
  do
  :: i < PEOPLE ->
    if
    :: rep[i] -> SHIFT(wait[i], by)
    :: else
    fi;
    i++
  :: else -> break
  od;
  i = 0
}

inline forgotten() {
  i = 0;
  do
  :: i < STATIONS -> pass[i] = 0; i++
  :: else -> break
  od;
  i = 0
}

#ifdef SQLITE
#define RUNNING(k) (k < SLOTS && reading[(k < SLOTS -> k : 0)])
#define IDLE (!RUNNING(0) && !RUNNING(1) && !RUNNING(2) && !RUNNING(3) && lock[0] == 0)
#endif

#ifdef TICKS
#define MAYBOOT MAYTICK
byte ticks = TICKS;
#define MAYTICK (ticks > 0)
#define TICKED ticks--
#else
#ifdef TRACE
#define PACE 4
#define MAYBOOT true
#define MAYTICK (lazy >= PACE)
#define TICKED lazy = 0
#else
#define MAYBOOT true
#define MAYTICK true
#define TICKED skip
#endif
#endif
#ifdef TELL
#define CLOCKSAYS(what) printf(what)
#else
#define CLOCKSAYS(what) skip
#endif

#ifdef SQLITE
#define QUIET IDLE
#define LASTMARK(p) mark
#else
/* Nobody is in a transaction, and nothing is on its way. */
#define BUSYAT(k) (k < SLOTS && reading[(k < SLOTS -> k : 0)])
#define QUIET (!BUSYAT(0) && !BUSYAT(1) && !BUSYAT(2) && !BUSYAT(3) && flight == 0)
#define LASTMARK(p) markp[p]
#endif

#define SLOW(k) (k < SLOTS && now[(k < SLOTS -> k : 0)] < 0)
#ifdef TRACE
/* Read and committed at one moment, so that whoever follows the lines one by one comes to the same. */
#define PROMPT QUIET
#elif defined(SQLITE)
#define PROMPT (!SLOW(0) && !SLOW(1) && !SLOW(2) && !SLOW(3))
#else
#define PROMPT (!SLOW(0) && !SLOW(1) && !SLOW(2) && !SLOW(3) && flighttime >= 0)
#endif


inline unsure() {
  i = 0;
  do
  :: i < PEOPLE -> sure[i] = 0; before[i] = 0; rsvbefore[i] = 0; i++
  :: else -> break
  od;
  i = 0
}

inline marked() {
#ifdef SQLITE
  mark = 0
#else
  i = 0;
  do
  :: i < PEOPLE -> markp[i] = 0; i++
  :: else -> break
  od;
  i = 0;
  do
  :: i < BRANCHES -> markc[i] = 0; i++
  :: else -> break
  od;
  i = 0
#endif
}

/* WritingSession.acceptClock after a gap: the clock moves, and with it what was written since. */
inline moved(by) {
  i = 0;
  do
  :: i < PEOPLE ->
    if
    :: rep[i] && before[i] -> SHIFT(opens[i], by)
    :: rep[i] && !before[i] -> SHIFT(wait[i], DAY)
    :: else
    fi;
    if
    :: rsv[i] > 0 && rsvbefore[i] -> SHIFT(lapse[i], by)
    :: else
    fi;
    i++
  :: else -> break
  od;
  i = 0;
  do
  :: i < SLOTS ->
    if
    :: rcpt[i] == CHECKING && (rsv[WHO(i)] != i + 1 || rsvbefore[WHO(i)]) -> SHIFT(until[i], by)
    :: else
    fi;
    i++
  :: else -> break
  od;
  i = 0;
  marked()
}

/* The same without a gap. */
inline accepted(by) {
  i = 0;
  marked()
}

proctype Clock() {
  byte i;
  short by;
end:
  do
#ifdef TRACE
  :: lazy < PACE -> lazy++
#endif
  :: atomic {
      MAYTICK && PROMPT ->         /* no transaction lasts for two ticks */
      TICKED;
      if
      :: true -> d_step { forgotten() }      /* a visit and its proofs are over */
#ifndef TRACE
      :: true
#endif
      fi;
      d_step { CLOCKSAYS("@ clock passes\n"); shifted(1); passed(1) }
    }
#if CLOCK > 0
#ifdef SQLITE
  :: atomic {
      MAYBOOT && !doubt && mark < 0 && IDLE && behind - mark <= 2 ->
      TICKED;
      d_step {                     /* a new boot with a dead clock: the time since the last write is lost */
        CLOCKSAYS("@ clock boots-dead\n");
        by = mark;
        behind = behind - by;
        shifted(by);
        by = 0
      }
    }
  :: atomic {
      behind > 0 && !doubt && QUIET ->      /* a time source comes: forward it is followed */
      i = 0;
      d_step { CLOCKSAYS("@ clock adopts\n"); by = behind; shifted(by); behind = 0; by = 0 }
    }
#else
  :: atomic {
      behind == 0 && !doubt ->
      i = 0;
      d_step { CLOCKSAYS("@ clock steps-back\n"); behind = 1; shifted(-1) }
    }
  :: atomic {
      behind == 1 && !doubt ->
      i = 0;
      d_step { CLOCKSAYS("@ clock steps-forward\n"); behind = 0; shifted(1) }
    }
#endif
  :: atomic {
      /* A long gap, or another server, whose clock nothing confirms: true, or a day ahead. */
      MAYTICK && !doubt && behind == 0 && QUIET ->
      TICKED;
      if
      :: true -> wrongly = 1
      :: true -> wrongly = 0
      fi;
      d_step {
        i = 0;
        do
        :: i < PEOPLE ->
          sure[i] = (blk[i] && rep[i] && opens[i] <= LASTMARK(i) -> 1 : 0);
          before[i] = (blk[i] && rep[i] -> 1 : 0);
          rsvbefore[i] = (rsv[i] > 0 -> 1 : 0);
          i++
        :: else -> break
        od;
        forgotten();
        doubt = 1;
#ifdef MUTANT_NO_DOUBT
        doubt = 0;
#endif
        if
        :: wrongly -> CLOCKSAYS("@ clock gap-wrong\n"); behind = 0 - DAY
        :: else -> CLOCKSAYS("@ clock gap\n"); passed(DAY)
        fi;
        shifted(DAY)
#ifdef MUTANT_NO_DOUBT
        ;
        wrongly = 0
#endif
      }
    }
  :: atomic {
#ifdef MUTANT_CONFIRM
      doubt && QUIET ->            /* a time source comes; whatever it says, the doubt is over */
#else
      doubt && !wrongly && QUIET ->          /* a time source comes and bears it out */
#endif
      i = 0;
      d_step { CLOCKSAYS("@ clock confirmed\n"); doubt = 0; unsure() }
    }
  :: atomic {
      doubt && wrongly && QUIET -> /* a supervisor takes over the right time: what is from after the gap moves along */
      i = 0;
      d_step {
        CLOCKSAYS("@ clock accepted-in-doubt\n");
        by = 0 - DAY;
        moved(by);
        behind = 0;
        doubt = 0;
        wrongly = 0;
        by = 0;
        unsure()
      }
    }
#endif
#if CLOCK > 1
  :: atomic {
      !doubt && QUIET && MAYTICK -> /* a supervisor accepts another wall clock: what runs moves along */
      TICKED;
      if
      :: true -> by = DAY
      :: true -> by = 0 - DAY
      fi;
      d_step {
        if
        :: by > 0 -> CLOCKSAYS("@ clock accepted-ahead\n")
        :: else -> CLOCKSAYS("@ clock accepted-back\n")
        fi;
        accepted(by);
        by = 0
      }
    }
#endif
#ifdef MUTANT_TRUST_WALL
  :: atomic {
      MAYTICK && behind == 0 && QUIET ->
      TICKED;
      d_step { CLOCKSAYS("@ clock wall-leaps\n"); behind = 0 - DAY; shifted(DAY) }
    }
#endif
#ifdef MUTANT_NOT_DURABLE
  :: atomic { lock[0] == 0 -> i = 0; d_step { CLOCKSAYS("@ clock power-cut\n"); kpj[0] = lastkpj; blk[0] = lastblk } }
#endif
  od
}

init {
  atomic {
    run Clock();
    run Station(0);
#if STATIONS > 1
    run Station(1);
#endif
#if STATIONS > 2
    run Station(2);
#endif
#if STATIONS > 3
    run Station(3);
#endif
    skip
  }
}

#ifdef PROGRESS
/* Whoever asks, and asks once more when the answer was cut off, is answered. */
ltl answered { [] (waiting -> <> !waiting) }
#endif
