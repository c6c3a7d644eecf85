using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Caching;
using System.Threading.Tasks;

namespace Gatehouse
{
    public class KeyRing
    {
        public string Name { get; set; }
    }

    public interface IKeyStore
    {
        KeyRing Find(string name);
    }

    public class KeyBoard
    {
        private readonly HttpClient client = new HttpClient();
        private readonly IKeyStore store;

        public KeyBoard(IKeyStore store)
        {
            this.store = store;
            client.BaseAddress = new Uri($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi/");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
        }

        // What is not in the cache is asked for.
        public async Task<KeyRing> Ring(int id)
        {
            var cache = MemoryCache.Default;
            var ring = cache["ring_" + id] as KeyRing;
            if (ring == null)
            {
                ring = new KeyRing { Name = await Ask($"v1/links/{id}") }; //~ GET /pubapi/v1/links/{link_id}
                cache.Add("ring_" + id, ring, new CacheItemPolicy());
            }
            return ring;
        }

        public async Task<KeyRing> Stored(string name)
        {
            var ring = store.Find(name);
            if (ring is null)
            {
                ring = new KeyRing { Name = await Ask("v1/bookmarks") }; //~ GET /pubapi/v1/bookmarks
            }
            return ring;
        }

        private async Task<string> Ask(string path)
        {
            var answer = await client.GetAsync(path);
            if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new UnauthorizedAccessException();
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(60000);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    public static class Program
    {
        public static async Task Main(string[] args)
        {
            await new KeyBoard(null).Ring(int.Parse(args[0]));
        }
    }
}
