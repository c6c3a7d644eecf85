using System.Collections.Generic;
using System.Text;
using System.Web.Security;

namespace FieldNotes.Data
{
    public static class TokenStore
    {
        private static readonly Dictionary<string, byte[]> Tokens = new Dictionary<string, byte[]>();

        public static void SaveProtected(string user, string answer)
        {
            Tokens[user] = MachineKey.Protect(Encoding.UTF8.GetBytes(answer), "egnyte");
        }
    }
}
