// `anjungan` as tests try it: the same modules as in the program for work, with fault points, a clock that a file moves,
// and the command `errand`.

import ArgumentParser
import Commands
import Trial

CutPower.arm()
MovedClock.arm()
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == ErrandCommand.configuration.commandName {
  Anjungan.perform { try ErrandCommand.parse(Array(arguments.dropFirst())).run() }
} else {
  Anjungan.main()
}
