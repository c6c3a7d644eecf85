using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chalk;

public readonly record struct Secret(string Value)
{
    public override string ToString() => "•••";
}

public class Account
{
    public int Id { get; set; }
    public required string User { get; set; }
    public required string Domain { get; set; }
    public Secret Token { get; set; }
}

public class ProtectedConverter : ValueConverter<Secret, string>
{
    public ProtectedConverter(IDataProtector protector)
        : base(secret => protector.Protect(secret.Value), text => new Secret(protector.Unprotect(text)))
    {
    }
}

public class Db : DbContext
{
    private readonly IDataProtector _protector;

    public Db(DbContextOptions<Db> options, IDataProtectionProvider protection) : base(options) =>
        _protector = protection.CreateProtector("columns");

    public DbSet<Account> Accounts => Set<Account>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.ClrType.GetProperties().Where(p => p.PropertyType == typeof(Secret)))
                model.Entity(entity.ClrType).Property(property.Name).HasConversion(new ProtectedConverter(_protector));
    }
}
