import Rules

extension WizardTexts {
  @Sendable static func englishFault(_ fault: LineFault, _ line: FormLine) -> String {
    switch fault {
    case .phone(let fault): english(fault)
    case .email(let fault): english(fault)
    case .emailReason: "Write why there is none, behind the dash."
    case .npwp(let fault): english(fault)
    case .kk(let fault): english(fault)
    case .text(let fault): english(fault, line)
    case .name(let fault): english(fault)
    case .rtrw(let fault): english(fault)
    case .postcode(let fault): english(fault)
    case .account(let fault): english(fault)
    case .letterless: "This name has no letter. Type it as on your KTP."
    case .noProvince: "The province is missing. Type its name, or choose it from the list."
    case .province: "The province is not recognised. Type its full name, for example Jawa Barat."
    case .unchosen: "Nothing is chosen yet. Type the digit before your answer."
    case .ownPhone: "This is your own number. Type the number of somebody else who can be called."
    }
  }

  private static func english(_ fault: Phone.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).english) does not belong in a telephone number. Remove it, then continue."
    case .empty: "The number is missing. Type a mobile number, for example 0812 3456 7890."
    case .foreign: "This is a number from abroad. Type an Indonesian mobile number beginning with 08."
    case .repeatedCountryCode: "The code 62 is there twice. Remove one of them."
    case .landline: "This is a home or office number. Type a mobile number beginning with 08."
    case .notMobile: "Mobile numbers do not begin like this. Type a number beginning with 08."
    case .repeatedDigit: "This number is one digit over and over. Type a number that you use."
    case .length(let count):
      "A mobile number has 10 to 13 digits and begins with 08; this has \(count + 1). Compare it again."
    }
  }

  private static func english(_ fault: Email.Fault) -> String {
    switch fault {
    case .empty: "The e-mail address is missing. Type one that you use."
    case .tooLong(let count): "An e-mail address has at most 254 characters; this has \(count). Type a shorter one."
    case .character(","): "A comma is not used in e-mail addresses. Type a dot instead."
    case .character(let sign): "\(Sign(sign).english) is not used in e-mail addresses. Remove it, then continue."
    case .at(let count):
      count == 0
        ? "The sign @ is missing. Example: name@example.com." : "The sign @ is there \(count) times. Leave only one."
    case .local: "The part before @ is not right yet. Compare it with your e-mail address."
    case .domain: "The part after @ is not complete. Example: name@example.com."
    }
  }

  private static func english(_ fault: NPWP.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).english) does not belong in an NPWP. Type digits only."
    case .empty: "There is no digit yet. Type the 15 or 16 digits of your NPWP, or leave it empty."
    case .length(let count): "An NPWP has 15 or 16 digits; \(howManyTyped(count)). It may also be left empty."
    case .zeros: "No NPWP is all zeros. Type your NPWP, or leave it empty."
    case .check, .nik: "These NPWP digits are not possible. Compare them with your NPWP card, or leave it empty."
    }
  }

  private static func english(_ fault: KK.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).english) does not belong in a KK number. Type digits only."
    case .empty: "The KK number is missing. Type the 16 digits at the top of the KK."
    case .length(let count): "A KK number has 16 digits; \(howManyTyped(count)). Compare it with the KK."
    }
  }

  private static func english(_ fault: TypedLine.Fault, _ line: FormLine) -> String {
    let source = line == .bank ? "bank book" : "KTP"
    return switch fault {
    case .empty: "This is missing. Type it as on your \(source)."
    case .tooLong(let count): "This has \(count) characters, at most \(TypedLine.limit) fit. Type a shorter one."
    case .wordless: "This has only signs. Type letters or digits as on your \(source)."
    }
  }

  private static func english(_ fault: PersonName.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).english) is not used in names. Remove it, then continue."
    case .empty: "The name is missing. Type the full name."
    case .tooLong(let limit): "A name has at most \(limit) letters. Type a shorter one."
    }
  }

  private static func english(_ fault: RTRW.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).english) is not used here. Type digits only, for example 005."
    case .empty: "This is missing. Type the digits on your KTP, or 0 when there are none."
    case .length(let count): "At most 3 digits; \(howManyTyped(count)). Compare it with your KTP."
    }
  }

  private static func english(_ fault: Postcode.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).english) does not belong in a postcode. Type digits only."
    case .empty: "The postcode is missing. Type 5 digits."
    case .length(let count): "A postcode has 5 digits; \(howManyTyped(count)). Compare it again."
    case .zero: "A postcode does not begin with 0. Compare it again."
    }
  }

  private static func english(_ fault: AccountNumber.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).english) does not belong in an account number. Type digits only."
    case .empty: "The account number is missing. Look at your bank book."
    case .length(let count): "An account number has 6 to 20 digits; \(howManyTyped(count))."
    case .repeatedDigit: "This number is one digit over and over. Look at your bank book."
    }
  }
}

/// "1 was typed", "2 were typed".
func howManyTyped(_ count: Int) -> String { count == 1 ? "1 was typed" : "\(count) were typed" }
