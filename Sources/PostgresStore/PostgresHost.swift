#if Postgres
  /// The clocks of the server's host, by a function of the store. Rules C1, MB6.
  enum PostgresHost {
    /// Tells `wall` and `up`, in milliseconds, and `boot`. It stands beside the tables, and beside what a kiosk sees.
    static let function = "anjungan_host"

    static let known = "SELECT to_regprocedure('\(function)()') IS NOT NULL AS known"

    /// Whether this login may read what the server's kernel says.
    static let mayAskKernel = "SELECT pg_has_role('pg_read_server_files', 'USAGE') AS may"

    /// Goes by the kernel: the time since boot, which nobody can set, and which boot that is. A server that is only
    /// started anew goes on, and one on another host is known for it. As the login that lays it, which has to be a
    /// superuser or one who may read the server's files.
    ///
    /// Where the kernel tells nothing, like `ofServerAlone`.
    static let ofKernel = laid(
      "", up: kernelUp, boot: kernelBoot)

    /// Goes by when the server was started. That is a time of the wall clock, so that a leap of it within one run of the
    /// server cannot be told from time that passed.
    static let ofServerAlone = laid("", up: nothing, boot: nothing)

    /// Lays it for all roles, by what the login may ask who runs this.
    static let script = """

      -- The clocks of the server's host, as its kernel tells them to whoever runs this: no other login may ask it.
      DO $do$
      BEGIN
        IF pg_has_role('pg_read_server_files', 'USAGE') THEN
      \(schemas.map { laid($0, up: kernelUp, boot: kernelBoot) + ";" }.joined(separator: "\n"))
        ELSE
      \(schemas.map { laid($0, up: nothing, boot: nothing) + ";" }.joined(separator: "\n"))
        END IF;
      END $do$;
      \(schemas.map(owned).joined(separator: "\n"))
      """

    private static let schemas = ["public.", "anjungan_sight."]

    private static func owned(in schema: String) -> String {
      """
      ALTER FUNCTION \(schema)\(function)() OWNER TO CURRENT_USER;
      REVOKE ALL ON FUNCTION \(schema)\(function)() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION \(schema)\(function)() TO anjungan_owner, anjungan_counter, anjungan_import;
      """
    }

    private static let nothing = "NULL::text"
    private static let kernelUp = "pg_read_file('/proc/uptime', 0, 64, true)"
    private static let kernelBoot = "pg_read_file('/proc/sys/kernel/random/boot_id', 0, 36, true)"

    private static func laid(_ schema: String, up: String, boot: String) -> String {
      """
      CREATE OR REPLACE FUNCTION \(schema)\(function)(OUT wall bigint, OUT up bigint, OUT boot text) LANGUAGE plpgsql
      VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $host$
      DECLARE now timestamptz := clock_timestamp();
      BEGIN
        wall := (extract(epoch FROM now) * 1000)::bigint;
        up := coalesce(
          (split_part(\(up), ' ', 1)::numeric * 1000)::bigint,
          (extract(epoch FROM now - pg_postmaster_start_time()) * 1000)::bigint);
        boot := coalesce(\(boot), pg_postmaster_start_time()::text);
      END $host$
      """
    }
  }
#endif
