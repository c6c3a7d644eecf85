using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using System.Web;

namespace Reports
{
    internal static class Paths
    {
        public const string Version = "v1";
        public const string Root = "/pubapi/" + Version;
        public static readonly string Users = "/pubapi/v2" + "/users";
        public static string For(string area) => $"{Root}/{area}";
    }

    internal enum Area
    {
        Links,
        Perms,
    }

    public class Program
    {
        private static readonly HttpClient Client = new HttpClient();
        private readonly string _host;

        public Program(string host)
        {
            _host = host;
        }

        private string Base
        {
            get { return "https://" + _host + ".egnyte.com"; }
        }

        public static async Task Main(string[] args)
        {
            await new Program(args[0]).Run(args[1]);
        }

        public async Task Run(string id)
        {
            await Client.GetAsync(string.Format("{0}{1}/{2}", Base, Paths.Users, id)); //~ GET /pubapi/v2/users/{user_id}
            await Client.DeleteAsync(string.Concat(Base, Paths.Root, "/links/", id)); //~ DELETE /pubapi/v1/links/{link_id}
            await Client.GetAsync(string.Join("/", Base, "pubapi", "v1", "userinfo")); //~ GET /pubapi/v1/userinfo
            await Client.GetAsync(@"https://acme.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links
            await Client.GetAsync($@"{Base}/pubapi/v1/links/{link_id}"); //~ GET /pubapi/v1/links/{link_id}
            await Client.GetAsync($"""{Base}/pubapi/v1/userinfo"""); //~ GET /pubapi/v1/userinfo
            await Client.GetAsync(new Uri(new Uri(Base), Paths.For("links"))); //~ GET /pubapi/v1/links

            var builder = new StringBuilder(Base);
            builder.Append("/pubapi/v2").Append("/users/");
            builder.Append(id); //~ GET /pubapi/v2/users/{user_id}
            await Client.GetAsync(builder.ToString());

            var query = HttpUtility.ParseQueryString(string.Empty);
            query["path"] = "/Shared";
            var address = new UriBuilder(Base) { Path = "/pubapi/v1/links", Query = query.ToString() }; //~ GET /pubapi/v1/links
            await Client.GetAsync(address.Uri);

            var host = string.IsNullOrEmpty(_host) ? string.Empty : _host.Contains(".") ? _host : string.Format("{0}.egnyte.com", _host);
            var parts = new UriBuilder("https", host, 443, Paths.Root + "/links/" + id); //~ GET /pubapi/v1/links/{link_id}
            await Client.GetAsync(parts.Uri);

            await Client.GetAsync($"{Base}/pubapi/v1/{nameof(Area.Links).ToLowerInvariant()}"); //~ GET /pubapi/v1/links
            await Act(id, remove: true);

            var old = (HttpWebRequest)WebRequest.Create(Base + "/pubapi/v1/userinfo"); //~ GET /pubapi/v1/userinfo
            old.Headers["Authorization"] = "Bearer " + id;
            using (var answer = old.GetResponse()) { Console.WriteLine(answer.ContentLength); }

            var tables = new Dictionary<string, string> { ["me"] = "/userinfo", ["all"] = "/links" };
            foreach (var entry in new[] { "me", "all" })
            {
                await Client.GetAsync(Base + Paths.Root + tables[entry]); //~ GET /pubapi/v1/userinfo; GET /pubapi/v1/links
            }
        }

        private async Task Act(string id, bool remove)
        {
            var verb = remove ? HttpMethod.Delete : HttpMethod.Get;
            var request = new HttpRequestMessage
            {
                Method = verb,
                RequestUri = new Uri($"{Base}{Paths.Users}/{id}"), //~ DELETE /pubapi/v2/users/{user_id}; GET /pubapi/v2/users/{user_id}
            };
            await Client.SendAsync(request);
        }
    }
}
