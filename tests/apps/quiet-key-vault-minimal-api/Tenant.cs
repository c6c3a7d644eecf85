using Microsoft.EntityFrameworkCore;

public class Tenant
{
    public int Id { get; set; }
    public required string Domain { get; set; }

    // The name of a secret in the key vault, never its value.
    public required string TokenSecret { get; set; }
}

public class MooringsDb(DbContextOptions<MooringsDb> options) : DbContext(options)
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
}
