/// What chains of seals need, for ever as it is. Rule MB1.
///
/// Rows of before belong to the store's chain, whose code is empty; their place there is their number, and they were
/// sealed without either. In the index they stand before all rows with a place, in their order.
enum SchemaChains {
  static let changes = """
    ALTER TABLE ledger ADD COLUMN chain TEXT NOT NULL DEFAULT '';
    ALTER TABLE ledger ADD COLUMN place INTEGER;
    CREATE UNIQUE INDEX ledger_chain ON ledger(chain, place);
    """
}
