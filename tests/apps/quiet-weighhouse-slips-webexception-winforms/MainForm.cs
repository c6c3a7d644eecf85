using System;
using System.Windows.Forms;

namespace Slips
{
    public class MainForm : Form
    {
        private readonly TextBox output = new TextBox { Multiline = true, Dock = DockStyle.Fill };
        private readonly EgnyteGateway egnyte;

        public MainForm(EgnyteGateway egnyte)
        {
            this.egnyte = egnyte;
            Controls.Add(output);
            Load += OnLoad;
        }

        private void OnLoad(object sender, EventArgs e)
        {
            try
            {
                output.Text = egnyte.Slips(DateTime.Today.Year);
            }
            catch (TokenRefusedException refused)
            {
                MessageBox.Show(this, refused.Message + " Please connect again.");
                new ConnectForm().ShowDialog(this);
            }
        }

        [STAThread]
        public static void Main()
        {
            Application.Run(new MainForm(new EgnyteGateway(ConnectForm.Domain, ConnectForm.CurrentToken)));
        }
    }
}
