using System.Security;
using System.Runtime.InteropServices;
using System.Windows.Forms;

namespace Slips
{
    public class ConnectForm : Form
    {
        private static SecureString kept = new SecureString();

        public static string Domain { get; private set; }

        public static string CurrentToken()
        {
            return Marshal.PtrToStringUni(Marshal.SecureStringToGlobalAllocUnicode(kept));
        }
    }
}
