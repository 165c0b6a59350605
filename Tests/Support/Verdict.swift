package import Services

extension Reply {
  /// What was counted or let through, as a repetition hears it too; nil when nothing was. Rule S11.
  package var verdict: String? {
    switch self {
    case .update(.retype(.right)), .update(.retype(.handedOver)), .update(.face(.passed)): "right"
    case .update(.retype(.wrong(_, let left))), .update(.face(.different(let left))): "wrong, \(left) left"
    case .update(.face(.unfinished(let left))): "unfinished, \(left) left"
    case .update(.face(.voided(let trouble, let left))): "void by \(trouble), \(left) left"
    case .update(.face(.lastVoid(let trouble, _))): "void by \(trouble), 0 left"
    case .update(.retype(.nowBlocked)), .update(.face(.nowBlocked)): "blocked"
    case .report(.reported): "reported"
    default: nil
    }
  }
}
