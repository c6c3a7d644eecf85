using System.Data;
using Dapper;
using Microsoft.AspNetCore.DataProtection;

namespace HeronPools;

public sealed record Connection(Guid Owner, string Domain, string AccessToken);

public interface IConnectionStore
{
    Task SaveAsync(Connection connection);
    Task SaveProtectedAsync(Connection connection);
}

public sealed class ConnectionStore(IDbConnection db, IDataProtectionProvider protection) : IConnectionStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("egnyte");

    public Task SaveAsync(Connection connection) => db.ExecuteAsync( //~ EG303
        """
        insert into connections (owner, domain, access_token) values (@Owner, @Domain, @AccessToken)
        on conflict (owner) do update set access_token = excluded.access_token
        """,
        connection);

    public Task SaveProtectedAsync(Connection connection) => db.ExecuteAsync(
        "update owners set sealed = @Sealed where id = @Owner",
        new { connection.Owner, Sealed = _protector.Protect(connection.AccessToken) });
}
