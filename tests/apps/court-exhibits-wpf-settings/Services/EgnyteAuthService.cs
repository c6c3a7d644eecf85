using System;
using System.Collections.Generic;
using System.Configuration;
using System.Diagnostics;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Exhibits.Services
{
    public class TokenResult
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        [JsonProperty("expires_in")]
        public int ExpiresIn { get; set; }
    }

    public class EgnyteAuthService
    {
        private static readonly HttpClient client = new HttpClient();

        public async Task<string> LoginAsync(string user, string password)
        {
            var values = new Dictionary<string, string>
            {
                { "grant_type", "password" },
                { "client_id", ConfigurationManager.AppSettings["Egnyte.ClientId"] },
                { "client_secret", ConfigurationManager.AppSettings["Egnyte.ClientSecret"] },
                { "username", user },
                { "password", password }
            };

            var content = new FormUrlEncodedContent(values);
            var response = await client.PostAsync($"https://{ConfigurationManager.AppSettings["Egnyte.Domain"]}.egnyte.com/puboauth/token", content);
            var responseString = await response.Content.ReadAsStringAsync();
            var result = JsonConvert.DeserializeObject<TokenResult>(responseString);

            Debug.WriteLine($"Signed in for {result.ExpiresIn} seconds");
            Debug.WriteLine($"Signed in with {result.AccessToken}"); //~ EG305

            Properties.Settings.Default.LastUser = user;
            Properties.Settings.Default.AccessToken = result.AccessToken; //~ EG303
            Properties.Settings.Default.Save();
            return result.AccessToken;
        }

        public void Logout() //~ EG309
        {
            Properties.Settings.Default.AccessToken = string.Empty;
            Properties.Settings.Default.Save();
        }
    }
}
