using System.Threading.Tasks;

namespace Cooperage;

public abstract class CaskApiBase
{
    private readonly ICaskClient _client;

    protected CaskApiBase(ICaskClient client)
    {
        _client = client;
    }

    // As the client's own, for the classes below.
    protected async Task<string> Fetch(string endpoint)
    {
        return await _client.Fetch(endpoint);
    }
}
