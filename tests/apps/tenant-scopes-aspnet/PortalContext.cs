using Microsoft.EntityFrameworkCore;

namespace Portal;

public class PortalContext : DbContext
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
}
