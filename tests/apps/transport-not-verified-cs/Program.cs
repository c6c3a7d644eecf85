using System.Net.Security;
using Microsoft.Extensions.DependencyInjection;
using Orchard;
using RestSharp;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");

var handler = new HttpClientHandler();
handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true; //~ EG502
var plain = new HttpClient(handler);
await plain.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/userinfo"); //~ GET /pubapi/v1/userinfo

var trusting = new HttpClient(new SocketsHttpHandler
{
    SslOptions = new SslClientAuthenticationOptions
    {
        RemoteCertificateValidationCallback = delegate { return true; }, //~ EG502
    },
});
await trusting.GetAsync($"https://{domain}.egnyte.com/pubapi/v2/links"); //~ GET /pubapi/v2/links

var logged = new HttpClient(new Logged(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator })); //~ EG502
await logged.GetAsync($"https://{domain}.egnyte.com/pubapi/v2/users"); //~ GET /pubapi/v2/users

var rest = new RestClient(new RestClientOptions($"https://{domain}.egnyte.com/pubapi")
{
    RemoteCertificateValidationCallback = (sender, certificate, chain, errors) => true, //~ EG502
});
await rest.ExecuteAsync(new RestRequest("v2/groups", Method.Get)); //~ GET /pubapi/v2/groups

var services = new ServiceCollection();
services.AddHttpClient<Shelf>(client => client.BaseAddress = new Uri($"https://{domain}.egnyte.com/"))
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator, //~ EG502
    });
await services.BuildServiceProvider().GetRequiredService<Shelf>().Bookmarks();
