/// A personal value that shows its mask wherever Swift would write it out by itself: interpolation, `print`, `dump`,
/// debugger, failing expectations (rule L2). Whoever needs the value in clear says so by naming the property.
package protocol Masked: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What of the value may be shown to anybody who stands in front of the screen.
  var mask: String { get }
}

extension Masked {
  /// The ``mask``.
  package var description: String { mask }

  /// The ``mask``.
  package var debugDescription: String { mask }

  /// No children, so that reflection finds nothing but the ``mask``.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
