using Microsoft.EntityFrameworkCore;

namespace Quay;

public class EgnyteLink
{
    public int Id { get; set; }
    public required string Berth { get; set; }
    public required string Domain { get; set; }
    public required string AccessToken { get; set; }
}

public class QuayContext(DbContextOptions<QuayContext> options) : DbContext(options)
{
    public DbSet<EgnyteLink> Links => Set<EgnyteLink>();
}
