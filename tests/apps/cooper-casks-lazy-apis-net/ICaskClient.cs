using System.Threading.Tasks;

namespace Cooperage;

public interface ICaskClient
{
    Task<string> Fetch(string endpoint);
}
