using System.Net.Http;
using System.Threading.Tasks;

namespace Cooperage;

public class CaskClient : ICaskClient
{
    private readonly string _root;
    private readonly string _token;

    public CaskClient(string root, string token)
    {
        _root = root;
        _token = token;
    }

    public async Task<string> Fetch(string endpoint)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + _token);
        var answer = await http.GetAsync(string.Format("{0}/{1}", _root, endpoint));  //~ EG401; EG403
        return await answer.Content.ReadAsStringAsync();
    }
}
