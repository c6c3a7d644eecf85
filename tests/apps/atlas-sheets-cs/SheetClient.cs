using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Atlas
{
    public partial class SheetClient
    {
        private const string Base = "https://atlas.egnyte.com/pubapi/v1/"; //~ EG501
        private readonly HttpClient http = new HttpClient();

        public SheetClient(string token)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        private async Task<string> Read(HttpMethod method, string path)
        {
            var response = await http.SendAsync(new HttpRequestMessage(method, Base + path));
            response.EnsureSuccessStatusCode(); //~ EG402; EG403
            return await response.Content.ReadAsStringAsync();
        }
    }
}
