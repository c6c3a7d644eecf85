using Microsoft.EntityFrameworkCore;

namespace Estates;

public class EgnyteAccount
{
    public int Id { get; set; }
    public string UserId { get; set; } = "";
    public string Domain { get; set; } = "";
    public string AccessToken { get; set; } = "";
}

public class AppDb(DbContextOptions<AppDb> options) : DbContext(options)
{
    public DbSet<EgnyteAccount> EgnyteAccounts => Set<EgnyteAccount>();
}
