using System.Threading.Tasks;
using Atlas.Transport;

namespace Atlas.Sheets
{
    public static class GroupExtensions
    {
        public static Task<string> Group(this ITransport transport, int id) =>
            transport.Fetch($"https://atlas.egnyte.com/pubapi/v2/groups/{id}"); //~ GET /pubapi/v2/groups/{group_id} handles=unknown
    }
}
