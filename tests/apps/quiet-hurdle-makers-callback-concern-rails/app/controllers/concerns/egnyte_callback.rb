module EgnyteCallback
  extend ActiveSupport::Concern

  included do
    with_options only: :callback do
      before_action :refuse_denied
      before_action :refuse_forged
    end
  end

  private

  def refuse_denied
    redirect_to connections_path, alert: params[:error_description] if params.key?(:error)
  end

  def refuse_forged
    issued = session.delete(:egnyte_state).to_s
    given = params.require(:state)
    head :forbidden unless issued.present? && ActiveSupport::SecurityUtils.secure_compare(issued, given)
  end

  def fresh_state
    session[:egnyte_state] = SecureRandom.urlsafe_base64(24)
  end
end
