using System.Data;
using Dapper;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Data;

public class SealedTable
{
    private readonly IDbConnection _db;
    private readonly IDataProtector _protector;

    public SealedTable(IDbConnection db, IDataProtectionProvider provider)
    {
        _db = db;
        _protector = provider.CreateProtector("egnyte");
    }

    public Task SaveAsync(string userName, string token)
    {
        var sealedToken = _protector.Protect(token);
        return _db.ExecuteAsync("insert into sealed_tokens (user_name, token) values (@userName, @sealedToken)", new { userName, sealedToken });
    }
}
