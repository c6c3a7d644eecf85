using System;
using System.Net;
using System.Threading.Tasks;

namespace Atlas.Transport
{
    // The only class behind the interface that the requests are made by.
    public class PlainTransport : ITransport
    {
        public async Task<string> Fetch(string address)
        {
            var request = (HttpWebRequest)WebRequest.Create(address);
            request.Headers["Authorization"] = "Bearer " + Environment.GetEnvironmentVariable("VAULT_TOKEN");
            using (var response = await request.GetResponseAsync())
            using (var reader = new System.IO.StreamReader(response.GetResponseStream()))
            {
                return await reader.ReadToEndAsync();
            }
        }
    }
}
