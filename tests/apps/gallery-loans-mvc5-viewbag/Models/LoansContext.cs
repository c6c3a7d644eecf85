using System.Data.Entity;

namespace GalleryLoans.Models
{
    public class Curator
    {
        public int Id { get; set; }
        public string UserName { get; set; }
        public string EgnyteToken { get; set; }
    }

    public class LoansContext : DbContext
    {
        public DbSet<Curator> Curators { get; set; }
    }
}
