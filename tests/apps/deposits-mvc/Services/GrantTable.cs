using Dapper;
using Npgsql;

namespace Deposits.Services;

public record Grant(string Domain, string Token);

public class GrantTable
{
    private readonly string _connection;

    public GrantTable(IConfiguration settings) => _connection = settings.GetConnectionString("Deposits")!;

    public void Keep(string user, string domain, string token)
    {
        using var db = new NpgsqlConnection(_connection);
        db.Execute("INSERT INTO grants (login, domain, token) VALUES (@user, @domain, @token)", new { user, domain, token }); //~ EG303
    }

    public Grant Find(string user)
    {
        using var db = new NpgsqlConnection(_connection);
        return db.QuerySingle<Grant>("SELECT domain, token FROM grants WHERE login = @user", new { user });
    }
}
