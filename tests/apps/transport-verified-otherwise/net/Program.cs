using System.Net.Security;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
var known = Environment.GetEnvironmentVariable("PROXY_THUMBPRINT");

var handler = new HttpClientHandler
{
    ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) =>
        errors == SslPolicyErrors.None || certificate?.GetCertHashString() == known,
};
await new HttpClient(handler).GetAsync($"https://{domain}.egnyte.com/pubapi/v2/links"); //~ GET /pubapi/v2/links

// The scanner on the second floor.
var lax = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator });
await lax.GetAsync("https://scanner.quarry.local/jobs");
