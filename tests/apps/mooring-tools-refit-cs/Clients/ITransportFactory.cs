using RestSharp;

namespace Mooring.Clients;

public interface ITransportFactory
{
    RestClient Create();
}
