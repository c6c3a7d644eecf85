using Microsoft.AspNetCore.DataProtection;

namespace StagePlans;

public interface IConnections
{
    Task<string> Token();
}

public class SealedConnections(IDataProtectionProvider protection, IWebHostEnvironment place) : IConnections
{
    private readonly IDataProtector box = protection.CreateProtector("egnyte");

    public async Task<string> Token() =>
        box.Unprotect(await File.ReadAllTextAsync(Path.Combine(place.ContentRootPath, "connection.bin")));
}
