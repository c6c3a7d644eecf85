using System.Threading.Tasks;

namespace Cooperage;

public class LinksApi : CaskApiBase
{
    private string _last;

    public LinksApi(ICaskClient client) : base(client)
    {
    }

    public async Task<string> OfCask(string id)
    {
        // A text of its own that is kept is no client.
        _last ??= id;
        return await Fetch("v1/links/" + id);  //~ GET /pubapi/v1/links/{link_id}
    }
}
