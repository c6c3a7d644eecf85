using System.Threading.Tasks;

namespace Atlas.Transport
{
    public interface ITransport
    {
        Task<string> Fetch(string address);
    }
}
