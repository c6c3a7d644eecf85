module OneTimeState
  extend ActiveSupport::Concern

  class_methods do
    def guards_state(**options)
      before_action :check_state!, **options
    end
  end

  private

  def fresh_state
    session[:oauth_state] = SecureRandom.urlsafe_base64(24)
  end

  def check_state!
    expected = session.delete(:oauth_state).to_s
    return if expected.present? && ActiveSupport::SecurityUtils.secure_compare(expected, params[:state].to_s)

    redirect_to root_path, alert: "This sign-in was not started here."
  end
end
