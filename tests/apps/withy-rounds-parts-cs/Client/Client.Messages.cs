using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Withy
{
    partial class WithyClient
    {
        public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(address);

        public async Task<T> GetAsync<T>(string address)
        {
            var message = await GetAsync(address);
            return await ValueOf<T>(message);
        }

        private static async Task<T> ValueOf<T>(HttpResponseMessage message)
        {
            if (message.StatusCode == HttpStatusCode.Unauthorized)
            {
                throw new SignInAgainException();
            }
            return JsonSerializer.Deserialize<T>(await message.Content.ReadAsStringAsync());
        }
    }
}
