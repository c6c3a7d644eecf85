using Microsoft.AspNetCore.DataProtection;

namespace Gannet;

public interface ITokens
{
    Task<string> CurrentAsync(CancellationToken stopping);
    Task ForgetAsync(CancellationToken stopping);
}

public sealed class ProtectedTokens(IDataProtectionProvider protection, IConfiguration settings) : ITokens
{
    private readonly IDataProtector _protector = protection.CreateProtector("egnyte");
    private string Kept => settings["Gannet:TokenFile"]!;

    public async Task<string> CurrentAsync(CancellationToken stopping) =>
        _protector.Unprotect(await File.ReadAllTextAsync(Kept, stopping));

    public Task ForgetAsync(CancellationToken stopping)
    {
        File.Delete(Kept);
        return Task.CompletedTask;
    }
}
