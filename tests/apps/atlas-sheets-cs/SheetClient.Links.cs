using System.Net.Http;
using System.Threading.Tasks;

namespace Atlas
{
    // The rest of the class, in a file that says nothing of whom it talks to.
    public partial class SheetClient
    {
        public Task<string> Links() => Read(HttpMethod.Get, "links"); //~ GET /pubapi/v1/links handles=generic

        public Task<string> Remove(string id) => Read(HttpMethod.Delete, $"links/{id}"); //~ DELETE /pubapi/v1/links/{link_id} handles=unknown
    }
}
