using System.Threading.Tasks;

namespace Cooperage;

public class UsersApi : CaskApiBase
{
    public UsersApi(ICaskClient client) : base(client)
    {
    }

    public async Task<string> Coopers()
    {
        return await Fetch("v2/users");  //~ GET /pubapi/v2/users
    }
}
