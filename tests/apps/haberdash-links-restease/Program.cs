using System;
using System.Net;
using System.Threading.Tasks;
using RestEase;

namespace Haberdash
{
    public static class Program
    {
        private const string Root = "https://haberdash.egnyte.com/pubapi/v1";

        public static async Task Main(string[] args)
        {
            var links = RestClient.For<ILinks>(Root);
            links.Authorization = "Bearer " + Environment.GetEnvironmentVariable("EGNYTE_TOKEN");
            try
            {
                Console.WriteLine((await links.All()).Count); //~ GET /pubapi/v1/links handles=specific
            }
            catch (ApiException e) when (e.StatusCode == HttpStatusCode.Unauthorized)
            {
                Console.Error.WriteLine("sign in again");
            }

            var others = new RestClient(Root).For<ILinks>();
            await others.Drop(args[0]); //~ DELETE /pubapi/v1/links/{link_id}; EG402
        }
    }
}
