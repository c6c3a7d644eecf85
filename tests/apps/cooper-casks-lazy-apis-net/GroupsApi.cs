using System.Threading.Tasks;

namespace Cooperage;

// Offered to whoever takes this for a library: nothing here asks for it.
public class GroupsApi : CaskApiBase
{
    public GroupsApi(ICaskClient client) : base(client)
    {
    }

    public async Task<string> Guilds()
    {
        return await Fetch("v2/groups");  //~ GET /pubapi/v2/groups
    }
}
