using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;

namespace ScanAgent
{
    public static class Agent
    {
        private static readonly string Root = "https://" + Environment.GetEnvironmentVariable("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/";

        public static void Store(string token, string name, byte[] scan)
        {
            string address = Root + "fs-content/Shared/Scans/" + name;
            using (var client = Client(token))
            {
                client.UploadData(address, "POST", scan); //~ POST /pubapi/v1/fs-content/{path} handles=generic; EG402
            }
        }

        public static bool Drop(string token, string name)
        {
            string address = Root + "fs/Shared/Scans/" + name;
            using (var client = Client(token))
            {
                try
                {
                    // Nothing is sent along; the second argument is the verb.
                    return client.UploadString(address, "DELETE", string.Empty) == string.Empty; //~ DELETE /pubapi/v1/fs/{path} handles=specific
                }
                catch (WebException problem) when ((problem.Response as HttpWebResponse)?.StatusCode == HttpStatusCode.Unauthorized) //~ EG403
                {
                    Environment.Exit(3);
                    return false;
                }
            }
        }

        public static string Tag(string token, string note)
        {
            using (var client = Client(token))
            {
                try
                {
                    // Here the second argument is what is sent, though it reads like a verb.
                    return client.UploadString(Root + "notes", "DELETE"); //~ POST /pubapi/v1/notes handles=specific
                }
                catch (WebException problem) when ((problem.Response as HttpWebResponse)?.StatusCode == HttpStatusCode.Unauthorized)
                {
                    return "sign in again";
                }
            }
        }

        /// <summary>The console shows where to sign in; there is nowhere to come back to.</summary>
        public static string SignInAddress(string key)
        {
            return "https://" + Environment.GetEnvironmentVariable("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token?client_id=" + key //~ EG205
                + "&redirect_uri=https://scans.example.org/code&response_type=code&scope=Egnyte.filesystem&state=";
        }

        public static string Exchange(string key, string secret, string code)
        {
            using (var client = new WebClient())
            {
                var form = new NameValueCollection
                {
                    { "client_id", key },
                    { "client_secret", secret },
                    { "redirect_uri", "https://scans.example.org/kode" }, //~ EG208
                    { "grant_type", "authorization_code" }
                };
                form.Add("code", code);
                byte[] answer = client.UploadValues("https://" + Environment.GetEnvironmentVariable("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token", "POST", form);
                return Encoding.UTF8.GetString(answer);
            }
        }

        public static string Elsewhere(string key)
        {
            using (var client = new WebClient())
            {
                var form = new NameValueCollection { { "key", key } };
                return Encoding.UTF8.GetString(client.UploadValues("https://ocr.example.com/v1/fs-content", "PUT", form));
            }
        }

        private static WebClient Client(string token)
        {
            var client = new WebClient();
            client.Headers[HttpRequestHeader.Authorization] = "Bearer " + token;
            return client;
        }
    }
}
