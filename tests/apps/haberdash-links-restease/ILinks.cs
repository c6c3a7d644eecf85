using System.Threading.Tasks;
using RestEase;

namespace Haberdash
{
    public interface ILinks
    {
        [Header("Authorization")]
        string Authorization { get; set; }

        [Get("/links")]
        Task<LinkList> All();

        [Delete("/links/{id}")]
        Task Drop([Path] string id);

        // Nobody asks for it.
        [Get("/userinfo")]
        Task<string> Me();
    }

    public class LinkList
    {
        public int Count { get; set; }
    }
}
