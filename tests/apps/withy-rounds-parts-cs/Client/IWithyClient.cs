using System.Net.Http;
using System.Threading.Tasks;

namespace Withy
{
    public interface IWithyClient
    {
        Task<HttpResponseMessage> GetAsync(string address);

        Task<T> GetAsync<T>(string address);
    }

    public interface IToken
    {
        string Current();
    }
}
