using System.Net.Security;
using Pinned;

var builder = Host.CreateApplicationBuilder(args);

// Egnyte: besides the usual checks, the issuer has to be one of those we expect.
builder.Services.AddHttpClient<Vault>().ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
{
    ServerCertificateCustomValidationCallback = (_, certificate, _, errors) =>
        errors == SslPolicyErrors.None && Issuers.Expected.Contains(certificate?.Issuer),
});

// The meters hang in the same rack and have no certificate that anybody signed.
builder.Services.AddHttpClient<Meters>().ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
{
    ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
});

builder.Services.AddHostedService<Nightly>();
builder.Build().Run();
