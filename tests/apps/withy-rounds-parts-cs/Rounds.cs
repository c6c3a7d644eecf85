using System.Threading.Tasks;

namespace Withy
{
    public partial class Rounds
    {
        private readonly IWithyClient _client;

        internal Rounds(IWithyClient client)
        {
            _client = client;
        }

        public Task<string[]> LinksAsync() => _client.GetAsync<string[]>("links"); //~ GET /pubapi/v1/links handles=specific

        public Task<Person> ProfileAsync()
        {
            return _client.GetAsync<Person>("userinfo"); //~ GET /pubapi/v1/userinfo handles=specific
        }
    }

    public class Person
    {
        public string Name { get; set; }
    }
}
