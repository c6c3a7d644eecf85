using Microsoft.EntityFrameworkCore;

namespace Wharf;

public class EgnyteOptions
{
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    public string Scope { get; set; } = "";
    public string Callback { get; set; } = "";
}

public class Connection
{
    public int Id { get; set; }
    public string User { get; set; } = "";
    public string Domain { get; set; } = "";
    public string Sealed { get; set; } = "";
    public string? RefreshToken { get; set; }
}

public class WharfDb : DbContext
{
    public WharfDb(DbContextOptions<WharfDb> o) : base(o) { }
    public DbSet<Connection> Connections => Set<Connection>();
}
