using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Quay;

public class EgnyteLink
{
    public int Id { get; set; }
    public required string Berth { get; set; }
    public required string Domain { get; set; }
    public required string AccessToken { get; set; }
}

public class QuayContext(DbContextOptions<QuayContext> options, IDataProtectionProvider protection) : DbContext(options)
{
    public DbSet<EgnyteLink> Links => Set<EgnyteLink>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        var protector = protection.CreateProtector("egnyte");
        model.Entity<EgnyteLink>()
            .Property(link => link.AccessToken)
            .HasConversion(token => protector.Protect(token), kept => protector.Unprotect(kept));
    }
}
