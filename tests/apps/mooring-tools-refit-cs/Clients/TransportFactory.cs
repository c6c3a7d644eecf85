using RestSharp;

namespace Mooring.Clients;

public class TransportFactory : ITransportFactory
{
    public RestClient Create()
    {
        var client = new RestClient("https://mooring.egnyte.com/pubapi/v1/");
        client.AddDefaultHeader("Authorization", "Bearer " + Environment.GetEnvironmentVariable("MOORING_TOKEN"));
        return client;
    }
}
