using System.Net;
using RestSharp;

namespace Mooring.Clients;

/// <summary>Knows the factory by its interface alone.</summary>
public class Berths(ITransportFactory transports)
{
    public async Task<string> Users()
    {
        var request = new RestRequest("userinfo", Method.GET); //~ GET /pubapi/v1/userinfo handles=specific
        var answer = await transports.Create().ExecuteTaskAsync<string>(request, CancellationToken.None);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new UnauthorizedAccessException();
        }
        return answer.Content;
    }

    public async Task<string> Shares()
    {
        var shares = Registration.On<IShares>("mooring.egnyte.com");
        var answer = await shares.All("Bearer " + Environment.GetEnvironmentVariable("MOORING_TOKEN")); //~ GET /pubapi/v1/links handles=specific
        return answer.StatusCode == HttpStatusCode.Unauthorized ? throw new UnauthorizedAccessException() : answer.Content ?? "";
    }
}
