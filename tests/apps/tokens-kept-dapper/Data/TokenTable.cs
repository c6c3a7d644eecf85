using Dapper;
using Microsoft.Data.SqlClient;

namespace Portal.Data;

public class TokenTable
{
    private readonly string _connectionString;

    public TokenTable(IConfiguration config) => _connectionString = config.GetConnectionString("Portal");

    public async Task SaveAsync(string userName, string domain, string token)
    {
        await using var db = new SqlConnection(_connectionString);
        await db.ExecuteAsync( //~ EG303
            "INSERT INTO EgnyteTokens (UserName, Domain, AccessToken) VALUES (@userName, @domain, @token)",
            new { userName, domain, token });
    }

    public async Task<string> FindAsync(string userName)
    {
        await using var db = new SqlConnection(_connectionString);
        return await db.QuerySingleAsync<string>("SELECT AccessToken FROM EgnyteTokens WHERE UserName = @userName", new { userName });
    }
}
