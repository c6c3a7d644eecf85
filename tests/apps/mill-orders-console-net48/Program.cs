using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using RestSharp;

namespace MillOrders
{
    public class Token
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        [JsonProperty("expires_in")]
        public int ExpiresIn { get; set; }
    }

    class Program
    {
        private const string TokenFile = "token.json";
        private static readonly string BaseUrl = "https://" + Environment.GetEnvironmentVariable("EGNYTE_DOMAIN") + ".egnyte.com";

        static void Main(string[] args)
        {
            Token token = File.Exists(TokenFile)
                ? JsonConvert.DeserializeObject<Token>(File.ReadAllText(TokenFile))
                : Login(args[0], args[1]);
            ListOrders(token);
        }

        private static Token Login(string user, string password)
        {
            var client = new RestClient(BaseUrl);
            var request = new RestRequest("/puboauth/token", Method.POST);
            request.AddParameter("client_id", Environment.GetEnvironmentVariable("EGNYTE_CLIENT_ID"));
            request.AddParameter("username", user);
            request.AddParameter("password", password);
            request.AddParameter("grant_type", "password");
            IRestResponse response = client.Execute(request);
            Console.WriteLine("Egnyte: " + response.StatusCode);
            Console.WriteLine("Egnyte: " + response.Content); //~ EG305

            var token = JsonConvert.DeserializeObject<Token>(response.Content);
            File.WriteAllText(TokenFile, JsonConvert.SerializeObject(token)); //~ EG303
            byte[] sealedToken = ProtectedData.Protect(Encoding.UTF8.GetBytes(token.AccessToken), null, DataProtectionScope.CurrentUser);
            File.WriteAllBytes("token.bin", sealedToken);
            return token;
        }

        private static void ListOrders(Token token)
        {
            var client = new RestClient(BaseUrl);
            var request = new RestRequest("/pubapi/v1/fs/Shared/Orders", Method.GET); //~ GET /pubapi/v1/fs/{path} handles=specific
            request.AddHeader("Authorization", "Bearer " + token.AccessToken);
            IRestResponse response = client.Execute(request);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                File.Delete(TokenFile);
                Console.WriteLine("Please sign in again");
                return;
            }
            Console.WriteLine(response.Content);
        }
    }
}
