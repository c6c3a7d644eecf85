namespace Cooperage;

public class Casks
{
    private const string Root = "https://acme.egnyte.com/pubapi";  //~ EG501

    private readonly ICaskClient _client;
    private UsersApi _users;
    private LinksApi _links;
    private GroupsApi _groups;

    public Casks(string token)
    {
        _client = new CaskClient(Root, token);
    }

    public UsersApi Users
    {
        get
        {
            if (_users == null)
            {
                _users = new UsersApi(_client);
            }
            return _users;
        }
    }

    public GroupsApi Groups => _groups ?? (_groups = new GroupsApi(_client));

    public LinksApi Links => _links ??= new LinksApi(_client);
}
