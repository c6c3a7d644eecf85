from celery import shared_task
from celery.utils.log import get_task_logger

from .folders import ContractFolder
from .http import TokenRejected
from .models import Contract

logger = get_task_logger(__name__)


@shared_task(bind=True, max_retries=3)
def archive_contract(self, pk):
    contract = Contract.objects.select_related("tenant").get(pk=pk)
    folder = ContractFolder(contract)
    try:
        folder.create()
        folder.store("contract.pdf", bytes(contract.pdf))
        folder.grant(contract.readers)
    except TokenRejected:
        logger.warning("tenant %s has to connect again", contract.tenant.domain)
        contract.tenant.token = None
        contract.tenant.save(update_fields=["token"])
