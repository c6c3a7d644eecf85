using System.Data;
using Dapper;

namespace Portal.Data;

public class ConnectionRow
{
    public string UserName { get; set; }

    public string AccessToken { get; set; }
}

public class ConnectionRows
{
    private readonly IDbConnection _db;

    public ConnectionRows(IDbConnection db) => _db = db;

    public void Put(ConnectionRow row)
    {
        const string sql = """
            INSERT INTO connections (user_name, access_token) VALUES (@UserName, @AccessToken)
            ON CONFLICT (user_name) DO UPDATE SET access_token = @AccessToken
            """;
        _db.Execute(sql, row); //~ EG303
    }

    public void Forget(string token)
    {
        var sealedByTheDatabase = _db.Execute("UPDATE vault SET token = pgp_sym_encrypt(@token, current_setting('app.key'))", new { token });
        var gone = _db.Execute("DELETE FROM connections WHERE access_token = @token", new { token });
    }
}
