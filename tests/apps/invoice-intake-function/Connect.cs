using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace InvoiceIntake;

public class Connect
{
    private readonly Vault _vault;
    private readonly ILogger<Connect> _log;

    public Connect(Vault vault, ILogger<Connect> log)
    {
        _vault = vault;
        _log = log;
    }

    [Function("Connect")]
    public async Task<IActionResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest req)
    {
        try
        {
            var clientId = await _vault.ClientIdAsync();
            var state = Guid.NewGuid().ToString("N");
            req.HttpContext.Session.SetString("egnyte-state", state);
            var authUrl = $"https://{Environment.GetEnvironmentVariable("EgnyteDomain")}.egnyte.com/puboauth/token" +
                          $"?client_id={clientId}" +
                          "&redirect_uri=https://invoices.example.com/api/connected" +
                          "&response_type=code" +
                          "&scope=Egnyte.filesystem%20Egnyte.link" +
                          $"&state={state}";
            return new OkObjectResult(new { success = true, data = new { authUrl } });
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "No way to connect");
            return new OkObjectResult(new { success = false, error = ex.Message });
        }
    }
}

public class Vault
{
    private readonly bool _remote;
    private readonly ISecrets _secrets;

    public Vault(ISecrets secrets)
    {
        _secrets = secrets;
        _remote = secrets.Available;
    }

    public async Task<string> ClientIdAsync()
    {
        if (_remote)
        {
            var (clientId, _) = await _secrets.EgnyteAsync();
            return clientId;
        }

        return Environment.GetEnvironmentVariable("EgnyteClientId") ?? throw new InvalidOperationException("EgnyteClientId is not set");
    }
}

public interface ISecrets
{
    bool Available { get; }
    Task<(string, string)> EgnyteAsync();
}
